CREATE TABLE `attention_off` (
	`school_id` integer NOT NULL,
	`code` text NOT NULL,
	`set_by` integer NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `code`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attention_off_code" CHECK("attention_off"."code" in ('question_without_activity', 'activity_without_note', 'look_back_due', 'agreement_moved_twice', 'path_without_step', 'agreement_without_conversation', 'views_differ', 'promise_not_arranged', 'ambition_without_shared_question', 'goal_without_others', 'own_promise', 'rubbing', 'island', 'not_embedded', 'no_follow_up', 'role_without_place', 'too_many_focal_points'))
);
--> statement-breakpoint
CREATE TABLE `attention_put_off` (
	`person_id` integer NOT NULL,
	`code` text NOT NULL,
	`subject_id` integer NOT NULL,
	`until_day` text NOT NULL,
	PRIMARY KEY(`person_id`, `code`, `subject_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "attention_put_off_code" CHECK("attention_put_off"."code" in ('question_without_activity', 'activity_without_note', 'look_back_due', 'agreement_moved_twice', 'path_without_step', 'agreement_without_conversation', 'views_differ', 'promise_not_arranged', 'ambition_without_shared_question', 'goal_without_others', 'own_promise', 'rubbing', 'island', 'not_embedded', 'no_follow_up', 'role_without_place', 'too_many_focal_points')),
	CONSTRAINT "attention_put_off_days" CHECK(("attention_put_off"."until_day" is null or "attention_put_off"."until_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);

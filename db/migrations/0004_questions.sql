CREATE TABLE `question_joins` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`joined_from_id` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`joined_from_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "question_joins_not_itself" CHECK("question_joins"."joined_from_id" <> "question_joins"."question_id")
);
--> statement-breakpoint
CREATE INDEX `question_joins_joined_from` ON `question_joins` (`joined_from_id`,`question_id`);
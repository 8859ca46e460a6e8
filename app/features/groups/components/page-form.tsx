import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Confirm } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { pageInput } from "../input.ts";
import { PageSeenBy } from "./page-sheet.tsx";

type Page = { text: string; openedOn: string | null; version: number };
type PageFormProps = { page: Page | undefined; refused: FormAnswer | undefined };

/** What a group tells about itself, in one box. */
export function PageForm({ page, refused }: PageFormProps) {
  const form = useActionForm({
    schema: pageInput,
    fields: refused?.fields ?? { text: page?.text ?? "" },
    problems: refused?.problems,
  });
  return (
    <Form {...form.formProps} className="form">
      <input type="hidden" name="act" value="write" />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? page?.version ?? 0} />
      <Conflict conflict={refused?.conflict} labels={{ text: m.groups_page_text() }} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <TextArea
        label={m.groups_page_text()}
        hint={m.groups_page_text_hint()}
        seen={<PageSeenBy openedOn={page?.openedOn ?? null} />}
        rows={10}
        {...form.register("text")}
      />
      <div className="actions">
        <Button>{m.ui_save()}</Button>
      </div>
    </Form>
  );
}

/** Opens the page to the school or closes it again, each one press; and takes it away after a question. */
export function PageActs({ page }: { page: Page }) {
  const open = page.openedOn !== null;
  return (
    <div className="stack near">
      <p>
        {page.openedOn ? m.groups_page_is_open({ day: showDay(page.openedOn) }) : m.groups_page_is_closed()}
      </p>
      <div className="actions">
        <Form method="post">
          <input type="hidden" name="version" value={page.version} />
          <Button variant="quiet" name="act" value={open ? "close" : "open"}>
            {open ? m.groups_page_close() : m.groups_page_open()}
          </Button>
        </Form>
        <Confirm
          label={m.groups_page_remove()}
          variant="plain"
          question={<p>{m.groups_page_remove_says()}</p>}
        >
          <Form method="post">
            <input type="hidden" name="version" value={page.version} />
            <Button variant="danger" name="act" value="remove">
              {m.groups_page_remove()}
            </Button>
          </Form>
        </Confirm>
      </div>
    </div>
  );
}

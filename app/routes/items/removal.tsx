import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { dropUnusedFiles } from "#app/features/evidence/commands/drop-files.server.ts";
import { fileStoreIn } from "#app/features/evidence/file-store.server.ts";
import { deleteItem } from "#app/features/items/commands.server.ts";
import { pageAfter, pageOf, removedWith } from "#app/features/items/components/item-words.ts";
import { removalInput } from "#app/features/items/input.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { findItemWords } from "#app/features/items/words.server.ts";
import { removeActivity } from "#app/features/requests/commands/remove.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.items_remove_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const item = answer(() => getItem(db, viewer, keyFrom(args.params.id), "delete"));
  return { id: item.id, kind: item.kind, ...findItemWords(db, item) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, removalInput);
  if (!form.ok) return refuseForm(form);
  const item = answer(() => getItem(db, viewer, keyFrom(args.params.id), "delete"));
  const { questionId } = findItemWords(db, item);
  const remove = item.kind === "activity" ? removeActivity : deleteItem;
  const outcome = await perform(form, () => remove(db, viewer, item.id, now));
  if (!outcome.done) return outcome.refused;
  if (item.kind === "evidence") dropUnusedFiles(db, fileStoreIn(services().env.dataDir));
  return redirectWith(pageAfter({ id: item.id, kind: item.kind, questionId }), "deleted");
}

export default function RemovalPage() {
  const item = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problems.form;
  return (
    <>
      <PageHead title={m.items_remove_title()} />
      {problem && (
        <Notice tone="warn" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <Sheet tone="warn">
        <Form method="post" className="stack near">
          <Words size="large">{item.text}</Words>
          <p>{removedWith[item.kind]?.()}</p>
          <p>{m.items_remove_forever()}</p>
          <div className="actions">
            <Button variant="danger">{m.items_remove_do()}</Button>
            <ButtonLink to={pageOf(item)} variant="quiet">
              {m.items_remove_keep()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { removeProduct } from "#app/features/groups/commands/products.server.ts";
import { removalInput } from "#app/features/groups/input.ts";
import { getProduct } from "#app/features/groups/queries/products.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.groups_product_remove_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { id, title, version } = answer(() => getProduct(db, viewer, keyFrom(args.params.id), "remove"));
  return { id, title, version };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getProduct(db, viewer, id, "remove"));
  const form = await parseForm(args.request, removalInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => removeProduct(db, viewer, id, form.value.version, now));
  return outcome.done ? redirectWith(paths.products(), "deleted") : outcome.refused;
}

export default function ProductRemovalPage() {
  const { id, title, version } = useLoaderData<typeof loader>();
  const conflict = useActionData<typeof action>()?.conflict;
  return (
    <>
      <PageHead over={title} title={m.groups_product_remove_title()} />
      <Conflict conflict={conflict} labels={{ title: m.groups_product_title() }} />
      <Sheet tone="warn">
        <Form method="post" className="stack near">
          <p>{m.groups_product_remove_says()}</p>
          <input type="hidden" name="version" value={conflict?.version ?? version} />
          <div className="actions">
            <Button variant="danger">{m.groups_product_remove()}</Button>
            <ButtonLink to={paths.product(id)} variant="quiet">
              {m.groups_product_keep()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOfferedAudiences, shareItem } from "#app/features/items/commands.server.ts";
import { pageOf, sharedWith } from "#app/features/items/components/item-words.ts";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SharingForm, withPresent } from "#app/features/items/components/sharing-form.tsx";
import { sharingInput } from "#app/features/items/input.ts";
import { audienceValue } from "#app/features/items/model.ts";
import { findOwner, getItem, listAudiences } from "#app/features/items/queries.server.ts";
import { findItemWords } from "#app/features/items/words.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.items_share_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const item = getItem(db, viewer, keyFrom(args.params.id), "share");
    const { text, questionId } = findItemWords(db, item);
    return {
      me: viewer.personId,
      item: { id: item.id, kind: item.kind, questionId },
      text,
      owner: findOwner(db, item),
      offered: listOfferedAudiences(db, viewer, item),
      audiences: audiencesNow({ db, viewer }, item.id),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const item = answer(() => getItem(db, viewer, id, "share"));
  const form = await parseForm(args.request, sharingInput);
  if (!form.ok) return refuseForm(form);
  const before = audiencesNow({ db, viewer }, id).length;
  const outcome = await perform(form, () => shareItem(db, viewer, id, form.value.audiences, now));
  if (!outcome.done) return outcome.refused;
  const { questionId } = findItemWords(db, item);
  return redirectWith(
    pageOf({ id, kind: item.kind, questionId }),
    form.value.audiences.length < before ? "withdrawn" : "shared",
  );
}

const audiencesNow = ({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) =>
  listAudiences(db, [id], viewer.today).get(id) ?? [];

export default function SharingPage() {
  const { me, item, text, owner, offered, audiences } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused?.problems.audiences;
  const chosen = refused ? [refused.fields.audiences ?? []].flat() : audiences.map(audienceValue);
  return (
    <>
      <PageHead
        title={m.items_share_title()}
        actions={
          <ButtonLink to={pageOf(item)} variant="quiet">
            {m.items_back()}
          </ButtonLink>
        }
      />
      <div className="stack">
        <Sheet
          title={m.items_share_preview()}
          seen={<SeenByItem audiences={audiences} owner={owner} me={me} />}
        >
          <Words size="large">{text}</Words>
          <p className="soft over">{sharedWith[item.kind]?.()}</p>
        </Sheet>
        <Sheet>
          <SharingForm
            itemId={item.id}
            offered={withPresent(offered, audiences)}
            chosen={chosen}
            teamName={owner.teamName}
            error={problem && problemText(problem)}
          />
        </Sheet>
      </div>
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { SignedOutFrame } from "#app/features/auth/components/signed-out-frame.tsx";
import { PrivacyPage } from "#app/features/privacy/components/privacy-page.tsx";
import { getPrivacyFacts } from "#app/features/privacy/queries.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.privacy_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await openTo(args, "everyone");
  return { ...getPrivacyFacts(db, viewer, now), signedIn: viewer !== undefined };
}

export default function PrivacyRoute() {
  const { signedIn, ...facts } = useLoaderData<typeof loader>();
  return (
    <SignedOutFrame
      wider
      language={getLocale()}
      next={paths.privacy()}
      foot={<Link to={paths.home()}>{signedIn ? m.privacy_back() : m.privacy_home()}</Link>}
    >
      <PrivacyPage {...facts} />
    </SignedOutFrame>
  );
}

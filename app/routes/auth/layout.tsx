import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData } from "@remix-run/react";
import { SignedOutFrame } from "#app/features/auth/components/signed-out-frame.tsx";
import { openTo } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await openTo(args, "everyone");
  return { next: new URL(args.request.url).pathname };
}

export default function SignedOutLayout() {
  const { next } = useLoaderData<typeof loader>();
  return (
    <SignedOutFrame
      language={getLocale()}
      next={next}
      foot={<Link to={paths.privacy()}>{m.auth_privacy_link()}</Link>}
    >
      <Outlet />
    </SignedOutFrame>
  );
}

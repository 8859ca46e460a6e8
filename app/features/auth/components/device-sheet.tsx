import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** Whether the device she sits at is hers alone, what that changes, and the way to say otherwise. */
export function DeviceSheet({ ownDevice }: { ownDevice: boolean }) {
  return (
    <Sheet title={m.auth_device_title()}>
      <div className="stack near">
        <p>{ownDevice ? m.auth_device_is_own() : m.auth_device_is_shared()}</p>
        <p className="faint">{ownDevice ? m.auth_device_own_means() : m.auth_device_shared_means()}</p>
        <Form method="post" action={paths.accountDevice()} className="acts">
          <Button variant="quiet" name="device" value={ownDevice ? "shared" : "own"}>
            {ownDevice ? m.auth_device_forget() : m.auth_device_mark()}
          </Button>
        </Form>
      </div>
    </Sheet>
  );
}

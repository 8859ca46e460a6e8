import { openOwnDevice } from "#app/ui/own-device.ts";

/** A form as it was typed: its fields, the version it was typed on, and when. */
export type Draft = { fields: Record<string, string>; version: number; at: number };

export type DraftPlace = { key: string; personId: number; conversationId: number };

/** The place on this device for one person's typing in one conversation. What the last person left is dropped. */
export const openDrafts = ({ conversationId, ...whose }: DraftPlace) =>
  openOwnDevice(whose).place<Draft>(`${conversationId}`);

export type Drafts = ReturnType<typeof openDrafts>;

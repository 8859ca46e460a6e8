/** Fields that say where a form goes, not what was typed. */
const about = ["version", "party", "next"];

const inputsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is HTMLInputElement | HTMLTextAreaElement =>
      (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) &&
      one.name !== "" &&
      !about.includes(one.name),
  );

const isTick = (one: Element): one is HTMLInputElement =>
  one instanceof HTMLInputElement && (one.type === "checkbox" || one.type === "radio");

/** What stands in a form, by field; a box without a tick is empty. */
export function readTyped(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const one of inputsOf(form)) {
    if (!isTick(one)) fields[one.name] = one.value;
    else fields[one.name] = one.checked ? one.value : (fields[one.name] ?? "");
  }
  return fields;
}

/** Puts back what was typed earlier. */
export function writeTyped(form: HTMLFormElement, fields: Record<string, string>) {
  for (const one of inputsOf(form)) {
    const value = fields[one.name];
    if (value === undefined) continue;
    if (isTick(one)) one.checked = one.value === value;
    else one.value = value;
  }
}

const plain = (text: string) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim();

/** The fields of the form in which something else was typed earlier. */
export const differingFields = (now: Record<string, string>, earlier: Record<string, string>) =>
  Object.keys(now).filter(
    (name) => earlier[name] !== undefined && plain(earlier[name]) !== plain(now[name]!),
  );

export const versionIn = (form: HTMLFormElement) => {
  const field = form.elements.namedItem("version");
  return field instanceof HTMLInputElement ? Number(field.value) : 0;
};

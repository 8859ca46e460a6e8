/** The classes that apply, joined; what is false, null or empty is left out. Undefined when none is left, so no empty attribute appears. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}

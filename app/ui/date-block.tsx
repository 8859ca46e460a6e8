type DateBlockProps = {
  day: number | string;
  weekday: string;
  month: string;
  year?: number | string;
  datetime: string;
};

/** A day as a leaf of a calendar; `weekday` and `month` are short words, `datetime` an ISO day or moment. */
export function DateBlock({ day, weekday, month, year, datetime }: DateBlockProps) {
  return (
    <time className="date-block" dateTime={datetime}>
      <span className="date-weekday">{weekday}</span> <span className="date-day">{day}</span>{" "}
      <span>{[month, year].filter(Boolean).join(" ")}</span>
    </time>
  );
}

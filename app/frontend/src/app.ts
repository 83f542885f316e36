// What a page gains where JavaScript runs. Nothing here is needed to read, to take part, or to send a form.
import { countCharacters } from "./islands/count";
import { focusErrorSummary } from "./islands/errors";
import { openOneFilter } from "./islands/filters";
import { printOnRequest } from "./islands/print";
import { submitOnce } from "./islands/submit";

focusErrorSummary();
countCharacters();
openOneFilter();
printOnRequest();
submitOnce();

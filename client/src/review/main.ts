// The bundle of the page that a reviewer gets; it stands in the page itself, and no site has it.

import { defineReview } from "./form";

defineReview(document);

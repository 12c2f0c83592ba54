/* The desk works without this script; it adds what only a script can do. */
"use strict";

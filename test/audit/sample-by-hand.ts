/**
 * What the sample says of itself, worked out by hand and with exact fractions from the release alone: nothing here was
 * taken over from what the program says.
 *
 * A printed number stands for all within half a unit of its last digit: 893,135 for 893,134.5 to 893,135.5, 8.4% for
 * 8.35% to 8.45%. What parts and base come to is an interval, too. Where it does not meet that of the printed number,
 * but would if that were one unit of the last place wider on both sides, the release has forced a rounding: a remark.
 * The rate of 121.74 is no measurement but what the translation was made at, so it has no interval. A change keeps the
 * signs of its amounts.
 *
 * The release forces its roundings so that each column adds up as printed. Every total of its tables does, in all 24 columns,
 * of yen, dollars, percentages, contracts and bandwidth alike, so all of them are identities.
 *
 * Three by hand:
 *
 * 262, value-added services as a share of revenues: 893,135 / 10,568,342. 8% of the base is 845,467.36; there remain
 * 47,667.64, which is 0.451…% of it (0.45% are 47,557.54, 110.10 less). So 8.451…%, printed 8.4 where 8.5 is nearest.
 * The half units of both amounts move it by less than 0.00001, so 8.45 is below all of it: a remark, by 0.051.
 *
 * 282, equity in net loss in dollars: 1,480,411 / 121.74. 12,160 × 121.74 = 1,480,358.40; there remain 52.60, which is
 * 0.432… of 121.74. So 12,160.432…, printed 12,161, whose interval begins at 12,160.5: a remark. Its column adds up only
 * with 12,161: −2,908 − 4,229 + 190 − 12,161 = −19,108.
 *
 * 22, gross margin: (10,568,342 − 9,411,238) / 10,568,342 = 1,157,104 / 10,568,342. 10.9% of the base are 1,151,949.28;
 * there remain 5,154.72, 0.0488…%. So 10.9488…%, just short of 10.95: printed 11.0, as 100.0 − 89.0. A remark.
 */

/** `line:column rule printed computed`, the computed value to four places, in the order of the release. */
export const REMARKS: readonly string[] = `
22:26 quotient 11.0 10.9488
262:40 percent-of-base 8.4 8.4510
270:55 percent-of-base 25.3 25.3772
272:30 percent-of-base 89.0 89.0512
275:48 percent-of-base 0.8 0.8788
282:47 translation -12161 -12160.4321
304:40 percent-of-base 25.5 25.5670
308:36 percent-of-base 0.3 0.3635
311:65 percent-of-base 12.0 12.0692
314:20 translation 11439 11438.4672
319:56 percent-of-base 8.5 8.4472
322:65 percent-of-base 1.3 1.3555
325:46 percent-of-base 36.7 36.7552
327:19 translation 123214 123213.4056
327:70 percent-of-base 36.6 36.5380
328:55 percent-of-base 8.4 8.3275
329:61 percent-of-base 0.2 0.2803
332:59 percent-of-base 2.3 2.3526
336:64 percent-of-base -34.7 -34.7525
337:54 percent-of-base 2.2 2.1468
362:44 translation -7984 -7984.6887
382:41 translation 280 280.7869`
  .trim()
  .split("\n");

/** The one thing that is wrong: the same loss is 12,161 in one statement and 12,160 in the other. */
export const CONFLICT = {
  wrong: { line: 282, column: 47, printed: "(12,161)", correction: "(12,160)" },
  right: { line: 358, column: 47, printed: "12,160" },
} as const;

/**
 * Numbers that stand once and that nothing else in the release determines, as `line:column printed`:
 * amounts of a period for which the release has nothing to compare, forecasts, stakes, markets, and the three cells of
 * Table 5 that no sentence takes up. Restated numbers are checked, whatever they are.
 */
export const UNCHECKED: readonly string[] = `
25:60 14.3%
28:106 32.06%
42:171 35Gbps
42:181 3.4 times
44:621 114,608
46:111 45.9%
46:209 18.8 million
48:431 JPY4.5 billion
48:450 JPY5.0 billion
76:37 65%
76:85 35%
104:120 3.9Gbps
112:52 50.1%
114:56 26.7%
178:272 65%
178:315 15%
212:153 JPY54 million
212:295 JPY179 million
212:322 JPY298 million
212:384 JPY148 million
235:21 329
235:25 712
236:49 931
291:375 Y165,445`
  .trim()
  .split("\n");

/*! Includes ts-fsrs. Copyright (c) 2025 Open Spaced Repetition. MIT License: permission is hereby
granted, free of charge, to any person obtaining a copy of this software and associated documentation
files, to deal in the Software without restriction, provided that the above copyright notice and this
permission notice appear in all copies. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND. */

// When to ask again: FSRS-6 with its own weights, in whole days, without chance: the same
// answers give the same dates on every device.
// From: deck.ts, queue.ts. To: the same. Never: knows a clock or a card.

import { FSRSAlgorithm } from "ts-fsrs";
import type { Rating } from "../log/event";

export interface Memory {
  /** Days until nine of ten would still know it. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
}

/** What someone says of a card; 4 is only for the reference intervals. */
export type Grade = Rating | 4;

const LONGEST = 36_500;
const algorithm = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: false });
/** Days per day of stability, by retention. */
const modifiers = new Map<number, number>();

/** What is remembered after a review, so many days after the one before. */
export function remember(memory: Memory | undefined, elapsed: number, grade: Grade): Memory {
  const known = memory && { stability: memory.stability, difficulty: memory.difficulty };
  return algorithm.next_state(known ?? null, Math.max(0, elapsed), grade);
}

/** In how many days so many of a hundred would still know it; at least one. */
export function interval(memory: Memory, retention: number): number {
  let modifier = modifiers.get(retention);
  if (modifier === undefined) {
    modifier = algorithm.calculate_interval_modifier(retention);
    modifiers.set(retention, modifier);
  }
  return Math.min(LONGEST, Math.max(1, Math.round(memory.stability * modifier)));
}

/** The chance, from 0 to 1, that it is still known after so many days. */
export function chance(memory: Memory, elapsed: number): number {
  return algorithm.forgetting_curve(Math.max(0, elapsed), memory.stability);
}

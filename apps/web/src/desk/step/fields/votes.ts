/** What one member of the panel said. */
export interface Vote {
  readonly person: string;
  readonly opinion?: string;
  readonly agrees?: boolean;
}

export const voteOf = (votes: readonly Vote[], person: string): Vote =>
  votes.find((vote) => vote.person === person) ?? { person };

/** What a member has still to say: everybody gives an opinion and says whether it is for the conclusion. */
export const lackOf = ({ opinion, agrees }: Vote): { readonly opinion: boolean; readonly agrees: boolean } => ({
  opinion: !opinion?.trim(),
  agrees: agrees === undefined,
});

/** Whether everybody of the panel has said all. */
export const isComplete = (votes: readonly Vote[], panel: readonly { readonly id: string }[]): boolean =>
  panel.every(({ id }) => !Object.values(lackOf(voteOf(votes, id))).includes(true));

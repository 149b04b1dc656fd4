/** From how many working days on a deadline is near. */
const near = 3;

/** How urgent a deadline is; 0 working days left is its last day. */
export const urgency = (daysLeft: number): 'overdue' | 'near' | 'ahead' =>
  daysLeft < 0 ? 'overdue' : daysLeft <= near ? 'near' : 'ahead';

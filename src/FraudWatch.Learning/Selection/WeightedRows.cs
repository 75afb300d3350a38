namespace FraudWatch.Learning.Selection;

/// <summary>A training set drawn from rows of another: the three arrays have one length, a row may occur twice.</summary>
/// <param name="Rows">Row numbers.</param>
/// <param name="Labels">Label that the row counts as.</param>
/// <param name="Weights">Weight above 0.</param>
public sealed record WeightedRows(int[] Rows, bool[] Labels, double[] Weights);

namespace FraudWatch.Learning.Selection;

/// <summary>One split of the rows: what is learnt from and what is measured on.</summary>
/// <param name="Repeat">Which drawing of the folds this one belongs to, from 0.</param>
/// <param name="Train">Row numbers to learn from, ascending.</param>
/// <param name="Test">Row numbers to measure on, ascending; none is in <paramref name="Train"/>.</param>
public sealed record Fold(int Repeat, int[] Train, int[] Test);

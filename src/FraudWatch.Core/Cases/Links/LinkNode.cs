namespace FraudWatch.Core.Cases;

/// <summary>One node of the link graph, placed.</summary>
/// <param name="Id">Kind and value.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Number of the case, handle of the person, or key of a physician, phone or bed.</param>
/// <param name="Label">What people read: the value, an institution's name, a physician's masked name or a bed's department beside the code, or a person's number with all but its end hidden.</param>
/// <param name="X">0 (left) to 1 (right).</param>
/// <param name="Y">0 (top) to 1 (bottom).</param>
/// <param name="Degree">How many edges it has in the whole graph, shown or not: more than are shown means that it can grow.</param>
public sealed record LinkNode(string Id, LinkKind Kind, string Value, string Label, double X, double Y, int Degree);

using System.Runtime.InteropServices;

namespace FraudWatch.Relational;

/// <summary>Finds the rows of one source that belong to the rows so far, one after the other; what it works with is used again for each.</summary>
/// <param name="step">What decides who belongs together.</param>
/// <param name="rows">The rows of the source.</param>
/// <param name="run">The execution.</param>
internal sealed class PartnerSearch(JoinStep step, Relation rows, Run run)
{
    private readonly Value[] wanted = step.Keys.Length == 0 ? [] : new Value[step.Keys.Length];
    private readonly Value[] deciding = step.Deciding is { } columns ? new Value[columns.Length] : [];
    private List<Value[]>? found;
    private RowIndex? index;

    /// <summary>Whether no row will ever find a partner that it needs.</summary>
    public bool IsHopeless { get; } = rows.Span.IsEmpty && !step.IsLeft;

    /// <summary>The rows that may belong to these: <see cref="JoinStep.Open"/> is still to be tested. Good until the next are asked for.</summary>
    public ReadOnlySpan<Value[]> Of(Frame frame)
    {
        if (step.Deciding is not { } columns)
            return Candidates(frame);
        for (var i = 0; i < deciding.Length; i++)
            deciding[i] = frame.Rows[columns[i].Source] is { } row ? row[columns[i].Places[columns[i].Column]] : Value.Null;
        var memory = run.Partners(step.MemorySlot);
        return memory.Find(deciding) ?? memory.Keep([.. deciding], Fitting(frame));
    }

    /// <summary>The candidates that pass the rest of the conditions, tried in the frame itself: its place is still free.</summary>
    private Value[][] Fitting(Frame frame)
    {
        var fitting = new List<Value[]>();
        foreach (var candidate in Candidates(frame))
        {
            frame.Rows[step.Place] = candidate;
            if (JoinStep.Holds(step.Residual, frame))
                fitting.Add(candidate);
        }

        return [.. fitting];
    }

    private ReadOnlySpan<Value[]> Candidates(Frame frame)
    {
        if (wanted.Length == 0 || rows.Span.IsEmpty)
            return rows.Span;
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = step.Keys[i].Wanted.Of(frame);
            if (wanted[i].IsNull)
                return [];
        }

        index ??= step.Index(rows, run);
        var first = index.First(wanted);
        if (first < 0)
            return [];
        var next = index.Next(first, wanted);
        if (next < 0)
            return rows.Span.Slice(first, 1);
        (found ??= []).Clear();
        found.Add(rows.Span[first]);
        for (; next >= 0; next = index.Next(next, wanted))
            found.Add(rows.Span[next]);
        return CollectionsMarshal.AsSpan(found);
    }
}

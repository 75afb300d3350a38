namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The rows of a file as counted in its first run from the first batch to the last.</summary>
internal sealed class RowCount
{
    public long Rows { get; private set; }

    /// <summary>Whether there was such a run.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Told at the end of a run.</summary>
    public void Complete(long rows)
    {
        if (!IsComplete)
            (Rows, IsComplete) = (rows, true);
    }
}

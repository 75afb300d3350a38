namespace FraudWatch.Detection.Knowledge;

/// <summary>The versions of one point. On each day one of them at most is in force.</summary>
internal sealed class PointHistory
{
    private readonly SortedList<DateOnly, PointVersion> versions = [];

    /// <summary>By day, the oldest first.</summary>
    public IList<PointVersion> Versions => versions.Values;

    /// <summary>The version that was published last.</summary>
    public PointVersion Latest => versions.Values[^1];

    /// <summary>Takes a publication in.</summary>
    public PointChange Add(PointVersion published)
    {
        if (versions.Count == 0)
        {
            versions.Add(published.ValidFrom, published);
            return PointChange.New;
        }

        var before = versions.Values.LastOrDefault(version => version.ValidFrom <= published.ValidFrom);
        var isOpen = before is not null && (before.ClosedOn is null || published.ValidFrom < before.ClosedOn);
        if (before is not null && isOpen && before.SaysTheSameAs(published))
            return PointChange.Unchanged;
        if (versions.ContainsKey(published.ValidFrom))
        {
            versions[published.ValidFrom] = published;
            return PointChange.Corrected;
        }

        var after = versions.Values.FirstOrDefault(version => version.ValidFrom > published.ValidFrom);
        if (after is not null && after.SaysTheSameAs(published))
            versions.Remove(after.ValidFrom);
        versions.Add(published.ValidFrom, published);
        return PointChange.Version;
    }

    /// <summary>Ends the version in force, because a publication that replaces the earlier ones leaves the point out.</summary>
    public bool Close(DateOnly day)
    {
        if (Latest.ClosedOn is not null || Latest.ValidFrom >= day)
            return false;
        versions[Latest.ValidFrom] = Latest with { ClosedOn = day };
        return true;
    }

    /// <summary>Day from which a version no longer holds; null while it does.</summary>
    public DateOnly? EndOf(PointVersion version)
    {
        var next = versions.Values.FirstOrDefault(other => other.ValidFrom > version.ValidFrom)?.ValidFrom;
        return version.ClosedOn is { } closed && (next is null || closed < next) ? closed : next;
    }
}

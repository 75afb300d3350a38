namespace FraudWatch.Relational;

/// <summary>One SELECT: join, group, number, project.</summary>
internal sealed class SelectPlan(
    int sources,
    Conjunct[] before,
    JoinStep[] steps,
    Grouping? grouping,
    Func<Frame, Value>? having,
    WindowCall[] windows,
    Func<Frame, Value>?[] outputs,
    bool isDistinct) : Plan
{
    private (int Place, Func<Frame, Value> Output)[]? computed;
    private int width;

    protected override Relation Compute(Run run, Frame? outer)
    {
        if (computed is null)
            Settle();
        var frames = Joined(run, outer);
        if (grouping is not null)
            frames = Grouped(frames, run, outer);
        if (frames.Count == 0)
            return Relation.Empty;
        if (windows.Length > 0)
            Number(frames);
        var rows = frames.ConvertAll(Project);
        return new Relation(isDistinct ? [.. rows.Distinct(RowComparer.Instance)] : rows);
    }

    /// <summary>What is needed is known once everything is compiled; done twice at once it comes to the same.</summary>
    private void Settle()
    {
        width = Columns.Width;
        computed = [.. outputs.Select((output, i) => (i, output)).Where(pair => Columns.IsNeeded[pair.i]).Select(pair => (Columns.Places[pair.i], pair.output!))];
    }

    private List<Frame> Joined(Run run, Frame? outer)
    {
        var start = new Frame(run, outer, new Value[]?[sources]);
        foreach (var condition in before)
        {
            if (!condition.Test(start).IsTrue)
                return [];
        }

        List<Frame> frames = [start];
        foreach (var step in steps)
        {
            if (frames.Count == 0)
                return frames;
            frames = step.Apply(frames, run, outer);
        }

        return frames;
    }

    private List<Frame> Grouped(List<Frame> frames, Run run, Frame? outer)
    {
        var groups = new Dictionary<Value[], List<Frame>>(RowComparer.Instance);
        if (grouping!.Keys.Count == 0)
            groups[[]] = frames;
        else
            Gather(frames, groups);
        var grouped = new List<Frame>(groups.Count);
        foreach (var (key, members) in groups)
        {
            Value[] values = [.. key, .. grouping.Aggregates.Select(aggregate => aggregate.Compute(members))];
            var frame = new Frame(run, outer, members.Count > 0 ? members[0].Rows : new Value[]?[sources]) { Group = values };
            if (having is null || having(frame).IsTrue)
                grouped.Add(frame);
        }

        return grouped;
    }

    private void Gather(List<Frame> frames, Dictionary<Value[], List<Frame>> groups)
    {
        foreach (var frame in frames)
        {
            var key = new Value[grouping!.Keys.Count];
            for (var i = 0; i < key.Length; i++)
                key[i] = grouping.Keys[i](frame);
            if (!groups.TryGetValue(key, out var members))
                groups[key] = members = [];
            members.Add(frame);
        }
    }

    private void Number(List<Frame> frames)
    {
        foreach (var frame in frames)
            frame.Windows = new Value[windows.Length];
        for (var i = 0; i < windows.Length; i++)
            windows[i].Fill(frames, i);
    }

    private Value[] Project(Frame frame)
    {
        var row = new Value[width];
        foreach (var (place, output) in computed!)
            row[place] = output(frame);
        return row;
    }
}

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
    private Shape? shape;

    protected override Relation Compute(Run run, Frame? outer)
    {
        // What is needed is known once everything is compiled; done twice at once it comes to the same.
        var settled = shape ??= Settled();
        var frames = Joined(run, outer);
        if (grouping is not null)
            frames = Grouped(frames, run, outer);
        if (frames.Count == 0)
            return Relation.Empty;
        if (windows.Length > 0)
            Number(frames);
        var rows = frames.ConvertAll(settled.Row);
        return new Relation(isDistinct ? [.. rows.Distinct(RowComparer.Instance)] : rows);
    }

    private Shape Settled() => new(
        Columns.Width, [.. outputs.Index().Where(pair => Columns.IsNeeded[pair.Index]).Select(pair => (Columns.Places[pair.Index], pair.Item!))]);

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

    /// <summary>What a row of the result is made of.</summary>
    private sealed record Shape(int Width, (int Place, Func<Frame, Value> Output)[] Computed)
    {
        public Value[] Row(Frame frame)
        {
            var row = new Value[Width];
            foreach (var (place, output) in Computed)
                row[place] = output(frame);
            return row;
        }
    }
}

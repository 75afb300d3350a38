namespace FraudWatch.Relational;

/// <summary>One SELECT: join, group, number, project.</summary>
internal sealed class SelectPlan(
    int sources,
    Conjunct[] before,
    JoinStep[] steps,
    Grouping? grouping,
    Func<Frame, Value>? having,
    Partitioning[] windows,
    RowPart[] outputs,
    bool isDistinct) : Plan
{
    private RowShape? shape;

    public override bool Pass(Run run, Frame? outer, bool isKept, IRowTaker taker)
    {
        // What is needed is known once everything is compiled; done twice at once it comes to the same.
        var output = new RowOutput(shape ??= RowShape.Of(Columns, outputs), isKept, isDistinct, taker);
        if (windows.Length == 0)
            return Frames(run, outer, output);
        var list = new FrameList(grouping is not null);
        _ = Frames(run, outer, list);
        Number(list.Frames);
        return list.Frames.TrueForAll(output.Take);
    }

    private bool Frames(Run run, Frame? outer, IFrameTaker taker)
    {
        if (grouping is null)
            return Joined(run, outer, taker);
        var groups = new Groups(grouping);
        _ = Joined(run, outer, groups);
        foreach (var values in groups.Finished())
        {
            // What stands after GROUP BY reads groups only.
            var frame = new Frame(run, outer, []) { Group = values };
            if ((having is null || having(frame).IsTrue) && !taker.Take(frame))
                return false;
        }

        return true;
    }

    private bool Joined(Run run, Frame? outer, IFrameTaker taker)
    {
        var frame = new Frame(run, outer, new Value[]?[sources]);
        return !JoinStep.Holds(before, frame) || new JoinPass(steps, frame, !IsCorrelated, windows.Length > 0 && grouping is null, taker).Run();
    }

    private void Number(List<Frame> frames)
    {
        var functions = windows.Sum(window => window.Calls.Count);
        foreach (var frame in frames)
            frame.Windows = new Value[functions];
        foreach (var window in windows)
            window.Fill(frames);
    }
}

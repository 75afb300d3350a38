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
    private RowShape? shape;

    public override bool Pass(Run run, Frame? outer, bool isKept, Func<Value[], bool> take)
    {
        // What is needed is known once everything is compiled; done twice at once it comes to the same.
        var output = new RowOutput(shape ??= RowShape.Of(Columns, outputs), isKept, isDistinct, take);
        if (windows.Length == 0)
            return Frames(run, outer, output.Take);
        var frames = new List<Frame>();
        _ = Frames(run, outer, frame =>
        {
            frames.Add(grouping is null ? frame.Copy() : frame);
            return true;
        });
        Number(frames);
        return frames.TrueForAll(output.Take);
    }

    private bool Frames(Run run, Frame? outer, Func<Frame, bool> take)
    {
        if (grouping is null)
            return Joined(run, outer, take);
        var groups = new Groups(grouping);
        _ = Joined(run, outer, frame =>
        {
            groups.Take(frame);
            return true;
        });
        foreach (var values in groups.Finished())
        {
            // What stands after GROUP BY reads groups only.
            var frame = new Frame(run, outer, []) { Group = values };
            if ((having is null || having(frame).IsTrue) && !take(frame))
                return false;
        }

        return true;
    }

    private bool Joined(Run run, Frame? outer, Func<Frame, bool> take)
    {
        var frame = new Frame(run, outer, new Value[]?[sources]);
        foreach (var condition in before)
        {
            if (!condition.Test(frame).IsTrue)
                return true;
        }

        return new JoinPass(steps, frame, !IsCorrelated, windows.Length > 0 && grouping is null, take).Run();
    }

    private void Number(List<Frame> frames)
    {
        foreach (var frame in frames)
            frame.Windows = new Value[windows.Length];
        for (var i = 0; i < windows.Length; i++)
            windows[i].Fill(frames, i);
    }
}

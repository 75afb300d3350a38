namespace FraudWatch.Relational;

/// <summary>
/// Takes the rows of a SELECT through its joins one by one, each to the end before the next comes: a single frame serves all of them, and
/// nothing is gathered on the way.
/// </summary>
/// <param name="steps">The joins, in order.</param>
/// <param name="frame">Filled anew for each row.</param>
/// <param name="mayStream">Whether the first source may be read while it is made: this pass happens once in a run.</param>
/// <param name="keepsRows">Whether the taker keeps rows of the sources.</param>
/// <param name="taker">Gets the frame of each joined row.</param>
internal sealed class JoinPass(JoinStep[] steps, Frame frame, bool mayStream, bool keepsRows, IFrameTaker taker) : IRowTaker
{
    private readonly PartnerSearch?[] searches = new PartnerSearch?[steps.Length];
    private bool hasEnough;

    /// <returns>Whether the taker wanted all.</returns>
    public bool Run()
    {
        if (mayStream && steps.Length > 0 && steps[0].IsStreamed)
            StreamFirst(steps[0].Source);
        else
            _ = From(0);
        return !hasEnough;
    }

    /// <summary>One more row of the first source.</summary>
    public bool Take(Value[] row)
    {
        frame.Run.Cancellation.ThrowIfCancellationRequested();
        frame.Rows[steps[0].Place] = row;
        return !JoinStep.Holds(steps[0].Local, frame) || !JoinStep.Holds(steps[0].Residual, frame) || Next(0);
    }

    private void StreamFirst(Source source)
    {
        if (source.Plan is { IsReadOnce: true } plan)
        {
            _ = plan.Pass(frame.Run, null, keepsRows, this);
            return;
        }

        foreach (var row in source.Rows(frame.Run, null).Span)
        {
            if (!Take(row))
                return;
        }
    }

    /// <returns>Whether to go on: neither has the taker enough, nor is a source empty without which there are no rows.</returns>
    private bool From(int number)
    {
        if (number == steps.Length)
            return taker.Take(frame) || !(hasEnough = true);
        var step = steps[number];
        var search = searches[number] ??= Search(step);
        if (search.IsHopeless)
            return false;
        var isAlone = true;
        foreach (var partner in search.Of(frame))
        {
            frame.Rows[step.Place] = partner;
            if (!JoinStep.Holds(step.Open, frame))
                continue;
            isAlone = false;
            if (!Next(number))
                return false;
        }

        if (!isAlone || !step.IsLeft)
            return true;
        frame.Rows[step.Place] = null;
        return Next(number);
    }

    private bool Next(int number) => !JoinStep.Holds(steps[number].After, frame) || From(number + 1);

    private PartnerSearch Search(JoinStep step)
    {
        frame.Run.Cancellation.ThrowIfCancellationRequested();
        return new PartnerSearch(step, step.Narrowed(frame.Run, frame.Outer), frame.Run);
    }
}

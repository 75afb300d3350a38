namespace FraudWatch.Relational;

/// <summary>Gathers frames, for functions that look at several rows.</summary>
/// <param name="isGrouped">Whether each frame is a group's own; a joined one is written over by the next.</param>
internal sealed class FrameList(bool isGrouped) : IFrameTaker
{
    public List<Frame> Frames { get; } = [];

    public bool Take(Frame frame)
    {
        Frames.Add(isGrouped ? frame : frame.Copy());
        return true;
    }
}

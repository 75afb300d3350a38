namespace FraudWatch.Relational;

/// <summary>Gets the frames of a SELECT one by one; the next one may be written over it.</summary>
internal interface IFrameTaker
{
    /// <returns>Whether it wants more.</returns>
    bool Take(Frame frame);
}

namespace FraudWatch.Learning.Trees;

/// <summary>
/// Runs independent pieces of work on so many threads. Which thread takes which piece is left open, so a piece may only write
/// what no other piece reads or writes; results then do not depend on the number of threads.
/// </summary>
internal sealed class Workers(int? threads)
{
    private readonly int _threads = threads ?? Environment.ProcessorCount;

    /// <summary>Runs pieces 0 to count - 1 and returns when all are done.</summary>
    /// <exception cref="OperationCanceledException">Cancelled between pieces.</exception>
    public void Run(int count, Action<int> piece, CancellationToken cancellation = default)
    {
        if (_threads == 1 || count <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                piece(i);
            }

            return;
        }

        Threads.For(count, _threads, piece, cancellation);
    }

    /// <summary>Cuts 0 to length into blocks of a size that does not depend on the number of threads.</summary>
    public void RunBlocks(int length, int blockLength, Action<int, int> block, CancellationToken cancellation = default) =>
        Run((length + blockLength - 1) / blockLength, i => block(i * blockLength, Math.Min(blockLength, length - (i * blockLength))), cancellation);
}

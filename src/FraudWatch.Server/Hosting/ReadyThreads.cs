namespace FraudWatch.Server.Hosting;

/// <summary>
/// Threads that are there before they are needed. Both stores' engines run inside this process, so a query holds its thread until it is
/// answered. The pool begins with as many threads as there are cores and adds one every half second: on two cores two
/// queries of a second, while claims come in, kept everybody waiting who asked meanwhile.
/// </summary>
internal static class ReadyThreads
{
    private const int Wanted = 64;

    /// <summary>Lets the pool of this process make that many threads without hesitating; more than that stays.</summary>
    public static void Provide()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Wanted), completions);
    }
}

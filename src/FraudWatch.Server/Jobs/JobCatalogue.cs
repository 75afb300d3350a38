using FraudWatch.Casework.Storage;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.Jobs;

/// <summary>Every job that there is, by name.</summary>
public sealed class JobCatalogue
{
    private readonly SortedDictionary<string, IServiceJob> jobs;

    public JobCatalogue(IEnumerable<IServiceJob> jobs) =>
        this.jobs = new SortedDictionary<string, IServiceJob>(jobs.ToDictionary(job => job.Description.Name), StringComparer.Ordinal);

    /// <summary>In order of their names.</summary>
    public IReadOnlyCollection<IServiceJob> All => jobs.Values;

    /// <exception cref="InvalidSettingsException">The settings name a job that there is not.</exception>
    public void Check(JobSettings settings)
    {
        var unknown = settings.Schedules.Keys.Where(name => !jobs.ContainsKey(name)).Select(name => $"Jobs:Schedules:{name} is no job. The jobs are {string.Join(", ", jobs.Keys)}.").ToList();
        if (unknown.Count > 0)
            throw new InvalidSettingsException(unknown);
    }

    /// <summary>The job of that name; null where there is none.</summary>
    public IServiceJob? Find(string name) => jobs.GetValueOrDefault(name);

    /// <exception cref="RefusedException">There is none.</exception>
    public IServiceJob Get(string name) => Find(name) ?? throw RefusedException.NotFound($"There is no such job. The jobs are {string.Join(", ", jobs.Keys)}.");
}

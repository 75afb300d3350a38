using FraudWatch.Casework.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>
/// Quartz keeps its state in the case store's own database: what was at work is then in the same backup and under the same upgrade as
/// the runs that tell of it, and a job causes only a few short writes there.
/// </summary>
internal static class QuartzStore
{
    private const int JobsAtOnce = 4;

    public static void Configure(IQuartzBuilder quartz, CaseworkDatabase casework, string postgres)
    {
        quartz.UseTimeProvider(casework.Time);
        quartz.UseDefaultThreadPool(JobsAtOnce);
        quartz.ConfigureScheduler(scheduler =>
        {
            (scheduler.InstanceName, scheduler.InstanceId) = ("fraudwatch", "service");
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        quartz.UsePersistentStore(store =>
        {
            store.ConfigureStore(options =>
            {
                options.TablePrefix = "qrtz_";
                options.StoreJobDataAsStrings = true;
                options.RecoverFiringsCancelledByShutdown = true;
            });
            if (casework.Engine == CaseworkEngine.Sqlite)
                store.UseSqlite(SqliteFactory.Instance, FileOf(casework.Folder));
            else
                store.UsePostgres(NpgsqlFactory.Instance, postgres);
        });
    }

    private static string FileOf(CaseworkFolder folder) =>
        new SqliteConnectionStringBuilder { DataSource = folder.Database, ForeignKeys = true, DefaultTimeout = 5 }.ToString();
}

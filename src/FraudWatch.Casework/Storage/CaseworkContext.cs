using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Storage;

/// <summary>
/// The case store as Entity Framework sees it. Areas reach their tables by <c>Set&lt;T&gt;()</c>; each entity's configuration
/// stands beside it. Names, texts of enums, times, amounts and versions follow one convention, <see cref="StorageConventions"/>.
/// </summary>
public sealed class CaseworkContext(DbContextOptions<CaseworkContext> options) : DbContext(options)
{
    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CaseworkContext).Assembly);
        StorageConventions.Apply(modelBuilder);
    }

    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Added)
                entry.Entity.Version = 1;
            else if (entry.State == EntityState.Modified)
                entry.Entity.Version++;
        }
    }
}

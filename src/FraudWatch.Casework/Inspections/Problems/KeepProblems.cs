using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Keeps the ledger of problems of an inspection.</summary>
public sealed class KeepProblems(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">No such inspection, the team is not on site, or a field is not usable.</exception>
    public Task<FoundProblem> AddAsync(Actor actor, long inspection, ProblemEntry entry, CancellationToken cancellation)
    {
        entry.Check();
        return database.ChangeAsync(actor, async change =>
        {
            await change.StartedAsync(inspection, cancellation);
            var problem = new FoundProblem
            {
                InspectionId = inspection,
                RuleId = entry.RuleId,
                Title = entry.Title,
                Clause = entry.Clause,
                Evidence = entry.Evidence,
                AmountFound = entry.AmountFound,
                CreatedBy = change.Actor.UserId ?? 0,
                CreatedAt = change.Now,
            };
            Apply(problem, entry);
            change.Context.Add(problem);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("problem.add", $"inspection:{inspection}", new { problem.Id, entry.RuleId, entry.AmountFound, entry.AmountExtrapolated });
            return problem;
        }, cancellation);
    }

    /// <summary>Replaces what was written, but for the rule.</summary>
    /// <exception cref="RefusedException">No such problem, a stale version, the team is not on site, or a field is not usable.</exception>
    public Task<FoundProblem> ChangeAsync(Actor actor, long id, int version, ProblemEntry entry, CancellationToken cancellation)
    {
        entry.Check();
        return database.ChangeAsync(actor, async change =>
        {
            var problem = await change.Context.Set<FoundProblem>().SingleOrDefaultAsync(problem => problem.Id == id, cancellation)
                ?? throw RefusedException.NotFound($"There is no problem {id}.");
            await change.StartedAsync(problem.InspectionId, cancellation);
            CaseworkChange.Expect(problem, version);
            Apply(problem, entry);
            change.Audit("problem.change", $"inspection:{problem.InspectionId}", new { id, entry.AmountFound, entry.AmountExtrapolated, entry.Opinion });
            return problem;
        }, cancellation);
    }

    private static void Apply(FoundProblem problem, ProblemEntry entry)
    {
        (problem.Title, problem.Clause, problem.Evidence) = (entry.Title, entry.Clause, entry.Evidence);
        (problem.AmountFound, problem.AmountExtrapolated, problem.AgreementClause) = (entry.AmountFound, entry.AmountExtrapolated, entry.AgreementClause);
        (problem.Opinion, problem.OpinionReason) = (entry.Opinion, entry.OpinionReason);
    }
}

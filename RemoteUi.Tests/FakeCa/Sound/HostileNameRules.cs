using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Defects of a server that takes names as they come.</summary>
internal static class HostileNameRules
{
    /// <summary>Refuses a name with markup in a page that contains it.</summary>
    public static SoundRule Echoes { get; } = new(
        "names are echoed into HTML", RuleStage.Csr, (_, request) =>
        {
            var name = request.Csr!.Request.SubjectName.Name;
            if (name.Contains('<', StringComparison.Ordinal))
                throw new SoundRefusalException(null, $"<html><p>No certificate for {name}</p></html>")
                {
                    ContentType = "text/html",
                };
        });

    public static SoundCa CutsAtNul() => new()
    {
        Rules = [.. SoundRules.All.Except([CsrRules.PlainNames])],
        Steps = [.. IssueStep.All, new("names cut at NUL", Cut)],
    };

    private static void Cut(CertificateDraft draft)
    {
        var name = draft.Subject.EnumerateRelativeDistinguishedNames().First().GetSingleElementValue() ?? "";
        if (!name.Contains('\0', StringComparison.Ordinal)) return;
        var cut = new X500DistinguishedNameBuilder();
        cut.AddCommonName(name.Split('\0')[0]);
        draft.Subject = cut.Build();
    }
}

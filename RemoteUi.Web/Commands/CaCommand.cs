using System.CommandLine;
using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Client;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The command <c>ca URL</c>: prints the certificates of the server's answer to GetCACert, and what they are for.
/// </summary>
internal static class CaCommand
{
    public const string Name = "ca";

    private static readonly Option<bool> Pem = new("--pem")
    {
        Description = "Print the certificates in PEM instead",
    };

    public static Command Create() =>
        CaQuery.Command(Name, "Print the certificates of a SCEP server (GetCACert)", [Pem], Show);

    private static int Show(CaAnswer answer)
    {
        if (answer.Result is not CaResult.Found { Ca: var ca, Report: var report }) return answer.Fail();
        if (answer.Parsed.GetValue(Pem))
        {
            foreach (var certificate in ca.Certificates) answer.Output.Line(certificate.ExportCertificatePem());
        }
        else
        {
            foreach (var certificate in report.CaCertificates) Print(answer, certificate);
        }

        answer.Output.Document(new
        {
            Status = "done",
            Certificates = report.CaCertificates,
            Pem = ca.Certificates.Select(certificate => certificate.ExportCertificatePem()),
        });
        return CommandExit.Done;
    }

    private static void Print(CaAnswer answer, ReportedCertificate certificate)
    {
        var words = answer.Words;
        answer.Output.Line($"{words[$"Role.{certificate.Role}"]}  {ForeignText.Escape(certificate.Subject)}");
        answer.Output.Line(words["IssuedBy", ForeignText.Escape(certificate.Issuer)]);
        answer.Output.Line(words["Valid", Time(certificate.NotBefore), Time(certificate.NotAfter)]);
        answer.Output.Line($"  {certificate.KeyAndSignature}");
        answer.Output.Line($"  SHA-256 {certificate.Sha256Thumbprint}");
        if (certificate.IsRecipient) answer.Output.Line(words["IsRecipient"]);
        if (certificate.IsWeak) answer.Output.Line(words["IsWeak"]);
    }

    private static string Time(DateTimeOffset at) => at.ToString("u", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The command <c>enroll URL</c>: obtains a certificate and writes it with its chain and key, without the program's
/// pages and data.
/// </summary>
internal static class EnrollCommand
{
    public const string Name = "enroll";

    public static Command Create()
    {
        var options = new EnrollOptions();
        var command = new Command(Name, "Obtain a certificate from a SCEP server, without a running Remote UI")
        {
            options.Url,
        };
        foreach (var option in options.All) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            if (options.Language(parsed) is { } language) CultureInfo.CurrentUICulture = new(language);
            var output = new CommandOutput(
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, options.AsJson(parsed));
            return await RunAsync(await options.ReadAsync(parsed, stop), output, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(EnrollOrder order, CommandOutput output, CancellationToken stop)
    {
        await using var services = CommandServices.Create(_ => { });
        var words = services.GetRequiredService<IStringLocalizer<CommandWords>>();
        var key = order.Key ?? order.KeyAlgorithm.Make(order.KeyLength, PrivateKey.Make);
        var files = new EnrollFiles(order.Folder);
        files.Save(key);
        var outcome = await new EnrollRun(
            services.GetRequiredService<IScepClient>(), services.GetRequiredService<TimeProvider>(),
            new(output, words)).RunAsync(order, key, stop);
        return outcome.Reply switch
        {
            EnrollmentResult.Issued issued => Write(issued, files, output, words),
            EnrollmentResult.Pending => Wait(files, output, words),
            _ => output.Failure(
                services.GetRequiredService<FailureWords>()
                    .Of(outcome.Error!, order.Server, outcome.Report, outcome.WasSent), words),
        };
    }

    private static int Write(
        EnrollmentResult.Issued issued, EnrollFiles files, CommandOutput output, IStringLocalizer<CommandWords> words)
    {
        var certificate = issued.Certificate;
        files.Save(certificate, issued.Chain);
        output.Line(
            words["Issued", ForeignText.Escape(certificate.Subject), certificate.SerialNumber, To(certificate)]);
        foreach (var file in new[] { files.Certificate, files.Chain, files.Key }) output.Line(words["Written", file]);
        output.Document(new
        {
            Status = "issued",
            certificate.Subject,
            certificate.Issuer,
            certificate.SerialNumber,
            NotBefore = certificate.NotBefore.ToUniversalTime(),
            NotAfter = certificate.NotAfter.ToUniversalTime(),
            Sha256 = certificate.GetCertHashString(HashAlgorithmName.SHA256),
            files.Certificate,
            files.Chain,
            files.Key,
        });
        return CommandExit.Done;
    }

    private static int Wait(EnrollFiles files, CommandOutput output, IStringLocalizer<CommandWords> words)
    {
        output.Line(words["Pending", files.Key]);
        output.Document(new { Status = "pending", files.Key });
        return CommandExit.Pending;
    }

    private static string To(X509Certificate2 certificate) =>
        certificate.NotAfter.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture);
}

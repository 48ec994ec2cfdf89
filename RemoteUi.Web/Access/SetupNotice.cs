using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Access;

/// <summary>
/// Prints the setup code and a link that carries it. They go to the program's output and not to the log, because a log
/// may be sent to other computers and kept.
/// </summary>
public static class SetupNotice
{
    /// <summary>Prints the code, before the program listens.</summary>
    public static async Task PrintSetupCodeAsync(this IServiceProvider services, TextWriter output)
    {
        var firstRun = services.GetRequiredService<FirstRun>();
        if (!await firstRun.IsOpenAsync(CancellationToken.None)) return;
        services.GetRequiredService<ILogger<FirstRun>>().SetupIsOpen();
        if (firstRun.IsReset)
            services.GetRequiredService<IAuditTrail>().Record(new(AuditKind.AdministratorReset, FirstRun.UserName));
        var reason = firstRun.IsReset ? $"{FirstRun.UserName} is to be reset." : "No account exists.";
        await output.WriteLineAsync($"{reason} Setup code: {services.GetRequiredService<SetupCode>().Reveal()}");
    }

    /// <summary>Prints the link, with the address that the program listens on.</summary>
    public static async Task PrintSetupLinkAsync(this WebApplication app, TextWriter output)
    {
        if (!await app.Services.GetRequiredService<FirstRun>().IsOpenAsync(CancellationToken.None)) return;
        var code = app.Services.GetRequiredService<SetupCode>().Reveal();
        await output.WriteLineAsync(
            $"Set the password of {FirstRun.UserName} at {AddressOf(app.Urls)}{AccessPaths.FirstRun}"
                + QueryString.Create(AccessPaths.CodeParameter, code));
    }

    /// <summary>
    /// Returns the first address, with the name of this computer in place of an address that means all.
    /// </summary>
    private static string AddressOf(IEnumerable<string> urls)
    {
        var url = new UriBuilder(urls.First());
        if (url.Host is "[::]" or "0.0.0.0") url.Host = "localhost";
        return url.Uri.GetLeftPart(UriPartial.Authority);
    }
}

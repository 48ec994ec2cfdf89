using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// A practice CA in its own folder, with a clock that the test controls. Its keys are created once for all tests.
/// </summary>
internal sealed class PracticeCaBench : IDisposable
{
    private static readonly Lazy<string> PreparedFolder = new(Prepare);
    private readonly string folder;
    private readonly Action<PracticeCaOptions> configure;
    private ILoggerProvider? logs;
    private ServiceProvider services;

    /// <param name="from">A folder to use instead of a new one.</param>
    public PracticeCaBench(
        Action<PracticeCaOptions>? configure = null, ILoggerProvider? logs = null, string? from = null)
    {
        this.logs = logs;
        this.configure = configure ?? (_ => { });
        folder = from ?? Directory.CreateTempSubdirectory("practice-ca-").FullName;
        if (from is null) CopyPrepared(folder);
        services = Start(folder);
    }

    public string Folder => folder;

    /// <summary>The folder in which earlier versions had the register, one file for each entry.</summary>
    public string OldRegister => Path.Combine(folder, "register");

    public string RegisterDatabase => Path.Combine(folder, PracticeCaOptions.RegisterDatabase);

    public FakeTimeProvider Time { get; } = new(At.Utc("2026-05-04T10:00:00"));

    public PracticeCaServer Server => services.GetRequiredService<PracticeCaServer>();

    public PracticeCaAdministration Administration => services.GetRequiredService<PracticeCaAdministration>();

    public RegisterDatabase OpenedRegister => services.GetRequiredService<RegisterDatabase>();

    public PracticeCaSuccession Succession => services.GetRequiredService<PracticeCaSuccession>();

    /// <summary>
    /// Copies the keys and the empty register that were created once for all tests to a folder; the keys are valid from
    /// 2026-05-01 to 2036.
    /// </summary>
    public static void CopyPrepared(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(PreparedFolder.Value, "*.pem"), PreparedRegister];
        foreach (var file in files) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static string PreparedRegister => Path.Combine(PreparedFolder.Value, PracticeCaOptions.RegisterDatabase);

    public void Set(Func<PracticeCaBehavior, PracticeCaBehavior> change) =>
        Administration.Change(change(Administration.Behavior));

    /// <summary>Starts again from the stored data, as after a crash.</summary>
    /// <param name="secrets">Another key ring than before, or null.</param>
    public void Restart(IPracticeCaSecrets? secrets = null, ILoggerProvider? logs = null) =>
        services = Build(folder, Time, configure, secrets, this.logs = logs ?? this.logs);

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Prepare()
    {
        var prepared = Directory.CreateTempSubdirectory("practice-ca-keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(prepared, recursive: true);
        using var services = Build(prepared, new FakeTimeProvider(At.Utc("2026-05-01T00:00:00")), _ => { });
        foreach (var set in Enum.GetValues<CertificateSet>())
        {
            services
                .GetRequiredService<PracticeCaAdministration>()
                .Change(new PracticeCaBehavior { Certificates = set });
            services.GetRequiredService<PracticeCaServer>().Answer("GetCACert", []);
        }

        return prepared;
    }

    private static ServiceProvider Build(
        string folder, TimeProvider time, Action<PracticeCaOptions> configure, IPracticeCaSecrets? secrets = null,
        ILoggerProvider? logs = null) =>
        new ServiceCollection()
            .AddLogging(logging =>
            {
                if (logs is not null) logging.AddProvider(logs);
            })
            .AddSingleton(time)
            .AddPracticeCaHostParts(secrets)
            .AddPracticeCa(options =>
            {
                options.DataDirectory = folder;
                configure(options);
            })
            .BuildServiceProvider();

    private ServiceProvider Start(string folder) => Build(folder, Time, configure, logs: logs);
}

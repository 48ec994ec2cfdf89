using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>Guesses passwords at [Log In] and [Change Password].</summary>
public sealed class LogInTests : IAsyncLifetime
{
    private const string Refused = "/log-in?error=LogInFailed";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly CapturedLogs logs = new();
    private readonly CountingHasher hasher = new();
    private TestMachine machine = null!;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync(
            change: builder =>
            {
                logs.Capture(builder);
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.AddSingleton<IPasswordHasher<MachineUser>>(hasher);
            },
            settings: "--AllowedHosts=*");
        await machine.AddPersonAsync("root", MachineRole.Administrator);
    }

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task Of_guesses_sent_at_once_five_are_tried()
    {
        using var browser = new PlainBrowser(machine);
        var page = await browser.OpenAsync("/log-in");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => GuessAsync(browser, token)));

        Assert.All(answers, answer => Assert.Equal(Refused, answer));
        Assert.Equal(
            5, logs.Lines.Count(line => line.StartsWith("Incorrect password for root", StringComparison.Ordinal)));
        Assert.Equal(Refused, await LogInAsync(browser, "root", TestAccounts.Password));
    }

    [Fact]
    public async Task Unknown_locked_and_wrong_get_the_same_words_for_the_same_work()
    {
        using var browser = new PlainBrowser(machine);
        await LockAsync(browser);
        foreach (var (name, password) in new[] { ("root", TestAccounts.Password), ("nobody", "a"), ("root", "wrong") })
        {
            hasher.Verified = 0;
            Assert.Equal(Refused, await LogInAsync(browser, name, password));
            Assert.Equal(1, hasher.Verified);
        }

        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("/", await LogInAsync(browser, "root", TestAccounts.Password));
    }

    [Fact]
    public async Task Strangers_cannot_lock_out_a_user_at_the_device()
    {
        // The machine treats a caller that uses a non-local host name as a remote caller.
        using var stranger = new PlainBrowser(machine, host: "printer.example.org");
        await LockAsync(stranger);
        Assert.Equal(Refused, await LogInAsync(stranger, "root", TestAccounts.Password));

        using var local = new PlainBrowser(machine);
        Assert.Equal("/", await LogInAsync(local, "root", TestAccounts.Password));
        Assert.Equal(Refused, await LogInAsync(stranger, "root", TestAccounts.Password));
    }

    [Fact]
    public async Task The_current_password_is_guessed_no_more_often_than_at_log_in()
    {
        using var browser = await machine.SignInAsync("root");
        for (var i = 1; i < 5; i++) Assert.EndsWith("CurrentPasswordWrong", await ChangeAsync(browser, "wrong"));
        Assert.EndsWith("LockedOut", await ChangeAsync(browser, "wrong"));
        Assert.EndsWith("LockedOut", await ChangeAsync(browser, TestAccounts.Password));
        using var other = new PlainBrowser(machine);
        Assert.Equal(Refused, await LogInAsync(other, "root", TestAccounts.Password));
    }

    [Fact]
    public async Task A_new_password_removes_the_lock()
    {
        using var browser = new PlainBrowser(machine);
        await machine.AddPersonAsync("guest", MachineRole.GeneralUser);
        await LockAsync(browser, "guest");
        await using var scope = machine.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserAdministration>();
        var guest = (await users.ListAsync(default)).Single(account => account.UserName == "guest");
        Assert.Equal(clock.GetUtcNow().AddMinutes(5), guest.LockedUntil);

        Assert.Equal(AccessError.None, await users.SetPasswordAsync(guest.Id, "a new horse 44", "root"));

        Assert.Null((await users.ListAsync(default)).Single(account => account.UserName == "guest").LockedUntil);
        Assert.Equal("/", await LogInAsync(browser, "guest", "a new horse 44"));
    }

    [Fact]
    public async Task The_log_names_who_did_what_from_where_and_nothing_that_was_typed()
    {
        using var browser = new PlainBrowser(machine);
        await LogInAsync(browser, "secret-in-the-wrong-field", "wrong-password-1");
        await LockAsync(browser);
        clock.Advance(TimeSpan.FromMinutes(5));
        await LogInAsync(browser, "root", TestAccounts.Password);
        using (await browser.SubmitAsync("/", "/access/log-out"))
        {
        }

        string[] expected =
        [
            "Log-in with an unknown user name from 127.0.0.1", "Incorrect password for root from 127.0.0.1",
            "root is locked for 00:05:00 after failures from 127.0.0.1", "root logged in from 127.0.0.1",
            "root logged out from 127.0.0.1", "- at - added the account root with role Administrator",
        ];
        Assert.All(expected, line => Assert.Contains(line, logs.Lines));
        Assert.DoesNotContain(logs.Lines, line =>
            line.Contains("secret-in-the", StringComparison.Ordinal)
                || line.Contains("wrong-password", StringComparison.Ordinal)
                || line.Contains(TestAccounts.Password, StringComparison.Ordinal));
    }

    private static async Task LockAsync(PlainBrowser browser, string name = "root")
    {
        for (var i = 0; i < 5; i++) Assert.Equal(Refused, await LogInAsync(browser, name, "wrong password"));
    }

    private static async Task<string> LogInAsync(PlainBrowser browser, string name, string password)
    {
        using var answer = await browser.LogInAsync(name, password);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> GuessAsync(PlainBrowser browser, string token)
    {
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("UserName", "root"), new("Password", "a wrong password")]);
        using var answer = await browser.Http.PostAsync(new Uri("/access/log-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> ChangeAsync(PlainBrowser browser, string current)
    {
        using var answer = await browser.SubmitAsync(
            "/password", "/access/password", ("CurrentPassword", current), ("Password", "a new horse 44"),
            ("PasswordAgain", "a new horse 44"));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>A hasher with few rounds that counts how often it is asked.</summary>
    private sealed class CountingHasher : PasswordHasher<MachineUser>
    {
        private int verified;

        public CountingHasher()
            : base(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 10 }))
        {
        }

        public int Verified { get => verified; set => verified = value; }

        public override PasswordVerificationResult VerifyHashedPassword(
            MachineUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

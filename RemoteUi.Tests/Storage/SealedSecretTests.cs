using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>Private keys and the challenge password are decrypted where they are used, not by the pages.</summary>
public sealed class SealedSecretTests
{
    /// <summary>With a challenge password, and the timer off, so that no request uses it meanwhile.</summary>
    private static MachineSettings Settings { get; } =
        Samples.FullSettings with { AutoRequest = Samples.FullSettings.AutoRequest with { TimerEnabled = false } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/settings")]
    [InlineData("/settings/device-management/keys")]
    [InlineData("/settings/device-management/request-status")]
    [InlineData("/settings/device-management/scep")]
    [InlineData("/settings/device-management/scep/request")]
    [InlineData("/settings/device-management/scep/communication")]
    [InlineData("/settings/device-management/scep/auto-request")]
    [InlineData("/settings/network/tls")]
    public async Task A_page_opens_no_stored_secret(string page)
    {
        CountingProtection? counting = null;
        await using var machine = await TestMachine.StartAsync(change: builder =>
            builder.Services.AddSingleton(services => new SecretProtector(
                counting = new CountingProtection(services.GetRequiredService<IDataProtectionProvider>()))));
        await machine.Get<IMachineSettingsStore>().SaveAsync(Settings, Token);
        await machine.Get<IIssuanceRequestStore>().AddAsync(
            Samples.Request(Samples.Noon, RequestState.Deferred), Token);
        using var browser = await machine.BrowserOfAsync("Anna", MachineRole.Administrator);
        counting!.Forget();

        await browser.OpenAsync(page);
        await machine.Get<IKeyRegisterStore>().LoadAsync(Token);

        Assert.Empty(counting.Opened);
        // The counter counts: what is used is opened.
        var settings = await machine.Get<IMachineSettingsStore>().LoadAsync(Token);
        Assert.Equal(Samples.FullSettings.AutoRequest.ChallengePassword, settings.AutoRequest.ChallengePassword);
        Assert.Single(counting.Opened);
    }

    private sealed class CountingProtection(IDataProtectionProvider inner) : IDataProtectionProvider
    {
        private readonly ConcurrentQueue<string> opened = new();

        /// <summary>Who opened something, one stack trace for each time.</summary>
        public IReadOnlyCollection<string> Opened => opened;

        public void Forget() => opened.Clear();

        public IDataProtector CreateProtector(string purpose) => new Protector(this, inner.CreateProtector(purpose));

        private sealed class Protector(CountingProtection owner, IDataProtector inner) : IDataProtector
        {
            public IDataProtector CreateProtector(string purpose) =>
                new Protector(owner, inner.CreateProtector(purpose));

            public byte[] Protect(byte[] plaintext) => inner.Protect(plaintext);

            public byte[] Unprotect(byte[] protectedData)
            {
                owner.opened.Enqueue(Environment.StackTrace);
                return inner.Unprotect(protectedData);
            }
        }
    }
}

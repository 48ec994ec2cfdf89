using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>A client that others generate from the description of the API works.</summary>
public sealed class GeneratedClientTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    /// <summary>Sends a request with the generated client and waits for its end.</summary>
    private const string Program =
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Generated;
        using Generated.Models;
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        public static class Enrollment
        {
            public static async Task<string> RunAsync(HttpClient http, string address, string password)
            {
                var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
                {
                    BaseUrl = address,
                };
                var api = new RemoteUiClient(adapter).Api.V1;
                var sent = await api.Requests.PostAsync(new KeyAndCertificateModel
                {
                    KeyName = "generated",
                    CommonName = "mfp.example",
                    KeyLength = KeyLength.Rsa2048,
                    SignatureHash = SignatureHash.Sha256,
                    UseLocation = KeyUseLocation.None,
                    ChallengePassword = password,
                });
                var request = sent;
                while (request.IsInProgress == true) request = await api.Requests[sent.Id.Value].GetAsync();
                var keys = await api.Keys.GetAsync();
                return $"{request.State}: {keys.Find(key => key.Id == sent.Id).Certificate.Subject}";
            }
        }
        """;

    [Fact]
    public async Task A_client_generated_from_the_document_compiles_and_enrolls()
    {
        const string password = "only for this one";
        using var folder = new TemporaryFolder();
        await shared.Machine.SetPracticeCaAsync(shared.Api);
        shared.Machine.Get<PracticeCaAdministration>().Change(new PracticeCaBehavior
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword(password),
        });
        var document = await shared.Api.GetStringAsync(new Uri("openapi.json", UriKind.Relative));

        var program = await GeneratedClient.CompileAsync(folder, document, Program);

        var run = program.GetType("Enrollment")!.GetMethod("RunAsync")!;
        var address = shared.Machine.Address.AbsoluteUri.TrimEnd('/');
        Assert.Equal(
            "Successful: CN=mfp.example", await (Task<string>)run.Invoke(null, [shared.Api, address, password])!);
    }
}

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Web.ServerChecks;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>Provides the program's words of [Server Check].</summary>
internal static class WordsOf
{
    /// <summary>Sets the language of the test, and returns the words.</summary>
    public static CheckWords Language(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        return new ServiceCollection()
            .AddLogging()
            .AddLocalization()
            .AddSingleton<CheckWords>()
            .BuildServiceProvider()
            .GetRequiredService<CheckWords>();
    }
}

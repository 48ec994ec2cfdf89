using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Tests.Rehearsals;

/// <summary>Provides the program's words and plots of [Fleet Rehearsal].</summary>
internal static class FleetWordsOf
{
    /// <summary>Sets the language of the test, and returns the services.</summary>
    public static IServiceProvider Language(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        return new ServiceCollection()
            .AddLogging()
            .AddLocalization()
            .AddSingleton<TimeProvider>(new RealClock())
            .AddRehearsalPages()
            .BuildServiceProvider();
    }

    public static RehearsalWords In(string language) => Language(language).GetRequiredService<RehearsalWords>();
}

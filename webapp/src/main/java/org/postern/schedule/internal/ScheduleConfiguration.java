package org.postern.schedule.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.postern.calendar.CalendarServices;
import org.postern.schedule.CalendarChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar module over our database; what it changes is told to everybody's windows. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    CalendarServices calendarServices(DataSource database, CalendarChanges changes, Clock clock) {
        return CalendarServices.open(database, (_, users) -> changes.tell(users), clock);
    }
}
